package org.watersmeet.admin;

import java.sql.Connection;
import java.sql.SQLException;

/** What a database is told when it was restored from a backup, before any member starts on it. */
public final class RestoredSite {

    private RestoredSite() {}

    /**
     * Lets the installation that starts on it first have it: the copy may run elsewhere than the
     * original. Its schema may be an earlier build's.
     *
     * @param owner a connection of the schema's owner; the whole is one transaction
     */
    public static void settle(Connection owner) throws SQLException {
        HostTransaction.run(
                owner,
                site -> {
                    boolean guarded =
                            site.finds(
                                    "select 1 from information_schema.columns"
                                            + " where table_name = 'site'"
                                            + " and column_name = 'installation'");
                    return guarded ? site.execute("update site set installation = null") : 0;
                });
    }
}
