package io.integrationhub.test.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that the deployment page says of every table of a service what makes it grow and what deletes it. */
public final class DocumentedTables {

    private static final Path PAGE = Path.of("..", "docs", "deploy.md");

    private DocumentedTables() {}

    /** Reads the tables of the running service's schema. */
    public static void assertAllNamed(RunningService service) {
        JdbcClient jdbc = service.context().getBean(JdbcClient.class);
        assertThat(jdbc.sql("select table_name from information_schema.tables where table_schema = current_schema()")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(growing()).contains("`" + table + "`"));
    }

    private static String growing() {
        try {
            String page = Files.readString(PAGE);
            int begin = page.indexOf("## What grows");
            return page.substring(begin, page.indexOf("\n## ", begin + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
