package io.integrationhub.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void createsADatabasePerTest() throws SQLException {
        // When
        String one = EmbeddedDatabase.shared().newDatabase();
        String other = EmbeddedDatabase.shared().newDatabase();

        // Then
        execute(one, "create table claim (id int)");
        execute(other, "create table claim (id int)");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void preservesRowsAcrossARestartAndAKill(@TempDir Path folder) throws SQLException {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(DatabaseSettings.temporary().persistedIn(folder))) {
            // Given
            String url = database.database("orders");
            execute(url, "create table claim (id int)");
            execute(url, "insert into claim values (1)");

            // When
            database.restart();
            execute(url, "insert into claim values (2)");
            database.kill();
            database.restart();

            // Then
            assertThat(count(database.database("orders"))).isEqualTo(2);
        }
    }

    @Test
    void takesOverAFolderWhoseJvmWasKilled(@TempDir Path folder) throws SQLException {
        // Given
        int port = FreePort.any();
        try (ChildJvm child = DatabaseProcess.start(folder, port)) {
            execute("jdbc:postgresql://localhost:" + port + "/postgres", "create table claim (id int)");
            child.kill();
        }

        // When
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                DatabaseSettings.temporary().persistedIn(folder).onPort(port))) {

            // Then
            assertThat(count(database.jdbcUrl())).isZero();
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.USER, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from claim")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
