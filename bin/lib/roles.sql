-- The database and its two roles. bin/run applies it at every start (the second time it changes
-- nothing), the container of PostgreSQL when its data is new.
-- docreview_owner owns the tables and migrates them; docreview_desk, which Web and Jobs use, reads and writes rows.
SET client_min_messages = warning;
SELECT 'CREATE ROLE docreview_owner LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'docreview_owner') \gexec
SELECT 'CREATE ROLE docreview_desk LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'docreview_desk') \gexec
ALTER ROLE docreview_owner PASSWORD :'owner_password';
ALTER ROLE docreview_desk PASSWORD :'desk_password';
-- A request that has gone wrong lets go of what it holds.
ALTER ROLE docreview_desk SET statement_timeout = '30s';
SELECT 'CREATE DATABASE docreview OWNER docreview_owner'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'docreview') \gexec
\connect docreview
ALTER DEFAULT PRIVILEGES FOR ROLE docreview_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO docreview_desk;
ALTER DEFAULT PRIVILEGES FOR ROLE docreview_owner GRANT USAGE ON SEQUENCES TO docreview_desk;
