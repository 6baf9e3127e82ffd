package io.integrationhub.customersync.erasure;

import io.integrationhub.stream.erasure.ErasedPerson;
import io.integrationhub.stream.erasure.PersonalDataStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes what the ledger of profiles has about a person, once the targets have erased it: ids and hashes only. Rows of
 * targets that cannot be asked to erase are kept without the hash of the e-mail address.
 *
 * @param jdbc the service's database
 */
record ExportPersonalData(JdbcClient jdbc) implements PersonalDataStore {

    private static final String ERASED_ROWS = """
            delete from profile_export
            where tenant = :tenant and content_hash is null and (erased_at is not null or source in (:keys))
            """;

    private static final String OTHER_ROWS = """
            update profile_export set email_hash = '', fields = '{}' where tenant = :tenant and source in (:keys)
            """;

    private static final String PENDING = """
            delete from profile_pending where tenant = :tenant and source in (:keys)
            """;

    @Override
    public String name() {
        return "profile-ledger";
    }

    @Override
    public int erase(ErasedPerson person) {
        return person.keys().isEmpty()
                ? 0
                : update(ERASED_ROWS, person) + update(OTHER_ROWS, person) + update(PENDING, person);
    }

    private int update(String statement, ErasedPerson person) {
        return jdbc.sql(statement)
                .param("tenant", person.tenant().value())
                .param("keys", person.keys())
                .update();
    }
}
