package org.watersmeet.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes what must exist before a member starts: in the embedded database two roles and the
 * database, and anywhere the table in which members find each other. Each step may be repeated.
 */
public final class DatabaseSetup {

    private final DatabaseAccess access;

    public DatabaseSetup(DatabaseAccess access) {
        this.access = access;
    }

    /** Roles and database of the embedded server; the owner's and the application's passwords. */
    public void prepareEmbedded(EmbeddedDatabase server) throws SQLException {
        try (Connection superuser = server.connectAsSuperuser()) {
            makeRole(superuser, access.ownerUser(), access.ownerPassword());
            makeRole(superuser, access.user(), access.password());
            makeDatabase(superuser);
        }
    }

    private static void makeRole(Connection superuser, String role, String password)
            throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            // neither takes parameters; both are generated from letters, digits, '-' and '_'
            run(superuser, "create role %s login password '%s'".formatted(role, password));
        }
    }

    private void makeDatabase(Connection superuser) throws SQLException {
        String name = EmbeddedDatabase.NAME;
        if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
            run(superuser, "create database %s owner %s".formatted(name, access.ownerUser()));
        }
    }

    /** The table of JGroups' JDBC_PING, in a schema of its own (40-jgroups.cli). */
    public void prepareDiscovery() throws SQLException {
        try (Connection owner = access.connectAsOwner()) {
            run(owner, "create schema if not exists watersmeet_discovery");
            run(
                    owner,
                    """
                    create table if not exists watersmeet_discovery.jgroupsping (
                        own_addr varchar(200) not null,
                        cluster_name varchar(200) not null,
                        ping_data bytea,
                        primary key (own_addr, cluster_name))\
                    """);
            run(owner, "grant usage on schema watersmeet_discovery to " + access.user());
            run(
                    owner,
                    "grant select, insert, update, delete on watersmeet_discovery.jgroupsping to "
                            + access.user());
        }
    }

    /** Forgets members that were killed: with no member alive, each row only costs a time-out. */
    public void forgetMembers() throws SQLException {
        try (Connection owner = access.connectAsOwner()) {
            run(owner, "delete from watersmeet_discovery.jgroupsping");
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
