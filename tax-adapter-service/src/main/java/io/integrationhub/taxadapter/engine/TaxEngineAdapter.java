package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.taxadapter.settings.EngineName;

/** The adapter of one engine's protocol. */
public interface TaxEngineAdapter extends TaxEngine, ConnectionCheck {

    /** The engine, as tenants choose it. */
    EngineName name();
}
