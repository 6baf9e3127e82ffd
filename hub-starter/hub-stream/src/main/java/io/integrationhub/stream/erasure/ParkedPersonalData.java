package io.integrationhub.stream.erasure;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes parked records about a person, by key and by content; they are not replayed any more.
 *
 * @param jdbc the service's database
 */
record ParkedPersonalData(JdbcClient jdbc) implements PersonalDataStore {

    private static final String BY_KEY = """
            delete from parked_record where tenant = :tenant and record_key in (:keys)
            """;

    /** Bodies are bytes in any encoding; the text is searched as UTF-8, in the case in which it is written. */
    private static final String BY_CONTENT = """
            delete from parked_record
            where tenant = :tenant
              and (position(convert_to(:text, 'UTF8') in coalesce(body, ''::bytea)) > 0
                or position(convert_to(lower(:text), 'UTF8') in coalesce(body, ''::bytea)) > 0
                or position(lower(:text) in lower(coalesce(record_key, ''))) > 0
                or position(lower(:text) in lower(headers::text)) > 0
                or position(lower(:text) in lower(detail)) > 0)
            """;

    @Override
    public String name() {
        return "parked-records";
    }

    @Override
    public int erase(ErasedPerson person) {
        return new PersonRows(jdbc, BY_KEY, BY_CONTENT).delete(person);
    }
}
