package org.watersmeet.launcher;

/** Says which commands there are. */
final class HelpCommand implements Command {

    private static final String TEXT =
            """
            watersmeet COMMAND [--home DIR] [--verbose]        (home: ~/.watersmeet)

              up       installs, starts, waits until all is ready, and stays until Ctrl-C
                         --detach             return once ready
                         --members N          members of the site (2)
                         --port P             the balancer's port, others derive from it (8080)
                         --https-port P       TLS at the balancer; plain HTTP only redirects
                         --certificate FILE   PKCS 12 (WATERSMEET_CERTIFICATE_PASSWORD), or PEM
                         --key FILE           with its key; without them one is made
                         --bind ADDR          the balancer's address (127.0.0.1)
                         --base-url URL       what links are built from
                         --database URL       an existing PostgreSQL, 15 or newer
                                              (WATERSMEET_DB_USER, WATERSMEET_DB_PASSWORD)
                         --anonymous          a new site lets anyone read
                         --no-respawn         what was killed stays dead
                         --timeout SECONDS    give up after (300)
              down     drains and stops all
              status   what runs [--json]; exit code 0 running, 3 degraded, 4 down
              kill NAME · stop NAME · start NAME
                       NAME is a member, balancer or database
              add-member · remove-member NAME
              deploy [EAR]
                       gives the members the EAR, or what was built, one by one, without
                       a request that fails; goes back when one does not get well (exit 1)
              admin reset-password USER
              logs [NAME] [--follow]
              cli …    jboss-cli.sh, connected to this domain
              backup FILE
                       a copy of the running site's data
              restore FILE [--replace]
                       makes it the data of a home whose site is down\
            """;

    @Override
    public int run(Arguments arguments, Context context) {
        context.console().answer(TEXT);
        return 0;
    }
}
