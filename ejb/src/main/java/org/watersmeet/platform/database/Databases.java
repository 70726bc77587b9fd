package org.watersmeet.platform.database;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The server's connection pools, one for each kind of work, so that none can starve another.
 *
 * <p>Configured in domain-config, {@code 30-datasources.cli}.
 */
public enum Databases {
    /** Requests of people and programs; statements end after 15 s, locks are waited for 3 s. */
    WEB("WatersmeetWebDS"),
    /** Jobs; statements end after 10 minutes. */
    JOBS("WatersmeetJobsDS"),
    /** One connection for heartbeats and health, never waiting behind the others. */
    HEARTBEAT("WatersmeetHeartbeatDS"),
    /** The owner of the schema, for migrations only. */
    MIGRATION("WatersmeetMigrationDS");

    private final String name;
    private volatile @Nullable DataSource found;

    Databases(String name) {
        this.name = name;
    }

    /** The pool; looked up once. */
    @SuppressWarnings("BanJNDI") // the names are the constants above
    public DataSource dataSource() {
        DataSource dataSource = found;
        if (dataSource == null) {
            try {
                dataSource = InitialContext.doLookup("java:jboss/datasources/" + name);
            } catch (NamingException e) {
                throw new IllegalStateException("The server has no data source " + name, e);
            }
            found = dataSource;
        }
        return dataSource;
    }
}
