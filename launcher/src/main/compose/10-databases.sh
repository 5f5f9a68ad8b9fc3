#!/usr/bin/env bash
# Run once by the postgres image on an empty volume: a role and a database of the same name for each service and for
# Keycloak, with the extensions that only a superuser may create. The launcher does the same in Databases.java, and a test
# compares the two.
set -euo pipefail

for name in registry event matchmaking gateway keycloak; do
  variable="CORDEE_$(echo "$name" | tr '[:lower:]' '[:upper:]')_DATABASE_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$name" -v password="${!variable}" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
  for extension in btree_gist pg_trgm unaccent; do
    psql -v ON_ERROR_STOP=1 -U postgres -d "$name" -c "CREATE EXTENSION $extension"
  done
done
