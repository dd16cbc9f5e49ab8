-- Run once by the owner of the database, after `python -m monitor migrate` was run as the owner.
-- The application's role can add to the ledger and read it; what may change, it may change.
-- Usage: psql -v role=monitor_app -f deploy/postgres.sql DATABASE
GRANT CONNECT ON DATABASE :DBNAME TO :role;
GRANT USAGE ON SCHEMA public TO :role;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO :role;
GRANT UPDATE ON chain_head TO :role;
GRANT UPDATE, DELETE ON current_figure, draft, web_session TO :role;
REVOKE INSERT ON alembic_version FROM :role;
