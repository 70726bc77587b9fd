package org.watersmeet.launcher.database;

import java.util.Map;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Spawn;

/** Finds the database of a site, embedded or given by its address. */
public final class SiteDatabase {

    private SiteDatabase() {}

    /** How the site's database is reached. */
    public static DatabaseAccess access(
            Home home, Site site, Map<String, String> environment, Spawn spawn) {
        return site.databaseUrl()
                .map(url -> ExternalDatabase.access(url, environment))
                .orElseGet(() -> embedded(home, site, spawn).access());
    }

    /** The embedded server of a site that has one. */
    public static EmbeddedDatabase embedded(Home home, Site site, Spawn spawn) {
        return new EmbeddedDatabase(home, site.ports().database(), spawn);
    }
}
