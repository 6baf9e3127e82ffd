package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the engine that a tenant chose for the country that goods go to. */
class ChosenTaxEngine implements TaxEngine {

    private final Map<EngineName, TaxEngine> adapters = new EnumMap<>(EngineName.class);

    ChosenTaxEngine(List<TaxEngineAdapter> adapters) {
        adapters.forEach(adapter -> this.adapters.put(adapter.name(), adapter));
    }

    @Override
    public TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline) {
        EngineName name = name(tenant, question);
        return question.isReverseCharged() && !name.judgesVatIds()
                ? TaxAnswer.untaxed(question, TaxSettings.of(tenant).vat().name())
                : adapter(name).quote(tenant, question, deadline);
    }

    @Override
    public boolean keepsDocuments(Tenant tenant, TaxQuestion content) {
        return of(tenant, content).keepsDocuments(tenant, content);
    }

    @Override
    public Keeping keep(Tenant tenant, TaxDocument document) {
        return of(tenant, document.content()).keep(tenant, document);
    }

    @Override
    public Keeping takeOut(Tenant tenant, TaxDocument sale) {
        return of(tenant, sale.content()).takeOut(tenant, sale);
    }

    @Override
    public Optional<TaxAnswer> ownTaxes(Tenant tenant, TaxDocument sale) {
        return of(tenant, sale.content()).ownTaxes(tenant, sale);
    }

    @Override
    public Standing standing(Tenant tenant, TaxDocument document) {
        return of(tenant, document.content()).standing(tenant, document);
    }

    private TaxEngine of(Tenant tenant, TaxQuestion question) {
        return adapter(name(tenant, question));
    }

    private static EngineName name(Tenant tenant, TaxQuestion question) {
        return TaxSettings.engineFor(tenant, question.destination().country());
    }

    private TaxEngine adapter(EngineName name) {
        return Optional.ofNullable(adapters.get(name))
                .orElseThrow(() -> new IllegalStateException("no adapter for " + name));
    }
}
