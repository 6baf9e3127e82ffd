package io.integrationhub.taxadapter.engine;

import io.integrationhub.taxadapter.settings.EngineName;

/** One protocol in which engines are spoken to. */
public interface TaxEngineAdapter extends TaxEngine {

    /** Which one, as a tenant chooses it. */
    EngineName name();
}
