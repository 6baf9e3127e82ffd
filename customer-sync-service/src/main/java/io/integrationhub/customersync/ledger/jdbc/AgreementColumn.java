package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.customersync.customer.change.Agreement;
import tools.jackson.databind.json.JsonMapper;

/** What was agreed, as a column of JSON: hashes, and no values. */
final class AgreementColumn {

    private static final JsonMapper JSON = new JsonMapper();

    private AgreementColumn() {}

    static String write(Agreement agreement) {
        return JSON.writeValueAsString(agreement);
    }

    static Agreement read(String json) {
        return JSON.readValue(json, Agreement.class);
    }
}
