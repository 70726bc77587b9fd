package org.watersmeet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.PostgresServer;

class MigrationsTest {

    private DataSource owner;
    private DataSource application;

    @BeforeEach
    void emptyDatabase() throws SQLException {
        String name = PostgresServer.shared().newDatabase();
        owner = PostgresServer.shared().connections(name, PostgresServer.OWNER);
        application = PostgresServer.shared().connections(name, PostgresServer.APPLICATION);
    }

    private Migrations migrations() {
        return new Migrations(owner, PostgresServer.APPLICATION);
    }

    private static void execute(DataSource who, String sql) throws SQLException {
        try (Connection connection = who.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(DataSource who, String sql) throws SQLException {
        try (Connection connection = who.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Test
    void ofMembersThatStartTogetherOneRunsEachScript() throws Exception {
        List<String> ran = new ArrayList<>();
        try (ExecutorService members = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> starts = new ArrayList<>();
            for (int member = 0; member < 4; member++) {
                starts.add(members.submit(() -> migrations().run()));
            }
            for (Future<List<String>> start : starts) {
                ran.addAll(start.get());
            }
        }

        assertThat(ran).isEqualTo(Migrations.names());
        assertThat(value(owner, "select count(*) from schema_migration"))
                .isEqualTo(Integer.toString(ran.size()));
    }

    @Test
    void secondStartFindsNothingToDo() throws SQLException {
        migrations().run();

        assertThat(migrations().run()).isEmpty();
    }

    @Test
    void scriptThatChangedAfterItRanStopsTheStart() throws SQLException {
        migrations().run();
        execute(owner, "update schema_migration set hash = 'of another text'");

        assertThatThrownBy(() -> migrations().run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Migrations.names().getFirst())
                .hasMessageContaining("changed");
    }

    @Test
    void scriptOfANewerBuildIsLeftAlone() throws SQLException {
        migrations().run();
        execute(owner, "insert into schema_migration (name, hash) values ('V999__later.sql', 'x')");

        assertThat(migrations().run()).isEmpty();
    }

    @Test
    void scriptThatFailsLeavesNothingAndRunsOnceItsCauseIsGone() throws SQLException {
        // in the way of the last table of the first script
        execute(owner, "create table job_tick (in_the_way int)");

        assertThatThrownBy(() -> migrations().run())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(Migrations.names().getFirst())
                .hasMessageContaining("job_tick");

        assertThat(value(owner, "select to_regclass('app_user')")).isEqualTo("null");
        assertThat(value(owner, "select count(*) from schema_migration")).isEqualTo("0");
        execute(owner, "drop table job_tick");
        assertThat(migrations().run()).isEqualTo(Migrations.names());
    }

    @Test
    void applicationWorksWithRowsButNotWithTheSchema() throws SQLException {
        migrations().run();

        execute(application, "insert into user_group (name, name_key) values ('staff', 'staff')");
        assertThatThrownBy(() -> execute(application, "create table mine (x int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(application, "alter table app_user add x int"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> execute(application, "delete from schema_migration"))
                .hasMessageContaining("permission denied");
    }
}
