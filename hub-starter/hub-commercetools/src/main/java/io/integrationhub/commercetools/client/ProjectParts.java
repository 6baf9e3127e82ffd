package io.integrationhub.commercetools.client;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;

/** What the requests of one tenant share, whatever their priority. */
record ProjectParts(
        TenantId tenant,
        CommercetoolsSettings settings,
        HttpTransport transport,
        AccessToken token,
        Limits limits,
        MeterRegistry meters) {}
