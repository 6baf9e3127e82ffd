package io.integrationhub.customersync.profile;

import io.integrationhub.core.ContentHash;

/** What outside systems learn about a person or a company, as commercetools has it now. */
public sealed interface Profile permits Person, Company {

    ProfileId id();

    Origin origin();

    /** What people search for in the journal: a number or key, never an e-mail address. */
    String subject();

    /** Identifies the content that is sent; versions and times do not count. */
    ContentHash contentHash();
}
