package io.integrationhub.stream.erasure;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes the journal's steps about a person.
 *
 * @param jdbc the database of the service that collects the journal
 */
record JournalPersonalData(JdbcClient jdbc) implements PersonalDataStore {

    private static final String BY_KEY = """
            delete from journal_step where tenant = :tenant and (subject in (:keys) or resource_id in (:keys))
            """;

    private static final String BY_CONTENT = """
            delete from journal_step
            where tenant = :tenant
              and position(lower(:text) in lower(subject || ' ' || resource_id || ' ' || detail || ' '
                || correlation_id || ' ' || causation_id)) > 0
            """;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int erase(ErasedPerson person) {
        return new PersonRows(jdbc, BY_KEY, BY_CONTENT).delete(person);
    }
}
