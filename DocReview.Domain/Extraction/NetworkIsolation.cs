namespace DocReview.Domain.Extraction;

/// <summary>Whether readers are kept off the network by a namespace. They open no connection of their own either way.</summary>
public enum NetworkIsolation
{
    /// <summary>Where the system allows it for less than a few milliseconds a process; probed once at start.</summary>
    WhereCheap,

    /// <summary>Always; reading fails where the system does not allow it.</summary>
    Always,

    /// <summary>Never, such as where the container has no network anyway.</summary>
    Never,
}
