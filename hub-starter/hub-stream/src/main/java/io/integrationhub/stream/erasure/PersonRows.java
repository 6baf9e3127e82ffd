package io.integrationhub.stream.erasure;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a table that are about a person.
 *
 * @param jdbc the service's database
 * @param deletionByKey deletes those whose key is among {@code :keys}
 * @param deletionByContent deletes those that contain {@code :text}
 */
record PersonRows(JdbcClient jdbc, String deletionByKey, String deletionByContent) {

    /** Deletes them; returns their number. */
    int delete(ErasedPerson person) {
        int deleted = person.keys().isEmpty() ? 0 : delete(person, deletionByKey, "keys", person.keys());
        for (String text : person.texts()) {
            deleted += delete(person, deletionByContent, "text", text);
        }
        return deleted;
    }

    private int delete(ErasedPerson person, String deletion, String name, Object value) {
        return jdbc.sql(deletion)
                .param("tenant", person.tenant().value())
                .param(name, value)
                .update();
    }
}
