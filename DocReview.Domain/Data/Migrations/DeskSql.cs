namespace DocReview.Domain.Data.Migrations;

/// <summary>What the first migration says in SQL because EF has no words for it.</summary>
internal static class DeskSql
{
    /// <summary>Holds the database to the state table of <see cref="Documents.DocumentTransitions"/>.</summary>
    public const string StatusChecks = """
        ALTER TABLE documents ADD CONSTRAINT documents_status CHECK
          (current_status IN ('Queued', 'Processing', 'Completed', 'Failed', 'Cancelled', 'Finalized'));
        ALTER TABLE jobs ADD CONSTRAINT jobs_status CHECK
          (status IN ('Queued', 'Processing', 'Completed', 'Failed', 'Cancelled'));
        ALTER TABLE jobs ADD CONSTRAINT jobs_progress CHECK (progress_percentage BETWEEN 0 AND 100);

        CREATE FUNCTION check_document_move() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (OLD.current_status || '>' || NEW.current_status) NOT IN (
            'Queued>Processing', 'Queued>Cancelled',
            'Processing>Completed', 'Processing>Failed', 'Processing>Cancelled',
            'Failed>Queued', 'Cancelled>Queued', 'Completed>Finalized') THEN
            RAISE EXCEPTION 'a document cannot go from % to %', OLD.current_status, NEW.current_status
              USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;

        CREATE TRIGGER documents_moves BEFORE UPDATE OF current_status ON documents
          FOR EACH ROW WHEN (OLD.current_status IS DISTINCT FROM NEW.current_status)
          EXECUTE FUNCTION check_document_move();
        """;

    /// <summary>
    /// Counts per status without counting: every change adds a line, nothing is updated, so writers never wait for
    /// each other. A sweep sums the lines up.
    /// </summary>
    public const string StatusCounts = """
        CREATE TABLE document_status_counts (status text NOT NULL, delta bigint NOT NULL);

        CREATE FUNCTION count_document_status() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP <> 'INSERT' THEN
            INSERT INTO document_status_counts VALUES (OLD.current_status, -1);
          END IF;
          IF TG_OP <> 'DELETE' THEN
            INSERT INTO document_status_counts VALUES (NEW.current_status, 1);
          END IF;
          RETURN NULL;
        END $$;

        CREATE TRIGGER documents_counted AFTER INSERT OR DELETE ON documents
          FOR EACH ROW EXECUTE FUNCTION count_document_status();
        CREATE TRIGGER documents_recounted AFTER UPDATE OF current_status ON documents
          FOR EACH ROW WHEN (OLD.current_status IS DISTINCT FROM NEW.current_status)
          EXECUTE FUNCTION count_document_status();
        """;
}
