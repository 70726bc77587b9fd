package org.watersmeet.launcher;

import java.io.IOException;
import java.sql.SQLException;

/** One command of the launcher. */
interface Command {

    /** Does it and returns the exit code; 0 only when the wanted state is reached. */
    int run(Arguments arguments, Context context)
            throws IOException, SQLException, InterruptedException;
}
