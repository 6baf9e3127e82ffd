package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.EngineSelection;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.List;
import java.util.Optional;

/** Delegates to the engine that the tenant chose for the destination country. */
class EngineByCountry implements TaxEngine {

    private final AdapterPerTenant<EngineName, TaxEngine> engines;

    EngineByCountry(AdapterPerTenant<EngineName, TaxEngine> engines) {
        this.engines = engines;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        Payments payments = Payments.of(tenant, transaction);
        return payments.sold()
                .map(sold -> payments.complete(quoteSold(tenant, sold, deadline)))
                .orElseGet(() -> payments.complete(new ItemTaxes(List.of())));
    }

    private ItemTaxes quoteSold(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        EngineName name = name(tenant, transaction);
        if (transaction.isReverseCharged() && !name.supportsVatIds()) {
            return ItemTaxes.untaxed(
                    transaction, tenant.section(VatSettings.SECTION).rateName());
        }
        return engines.named(name).quote(tenant, transaction, deadline);
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return Payments.of(tenant, content).sold().isPresent()
                && of(tenant, content).storesDocuments(tenant, content);
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        return Payments.without(tenant, document)
                .map(sold -> of(tenant, sold.content()).save(tenant, sold))
                .orElse(SaveResult.DONE);
    }

    @Override
    public SaveResult voidDocument(Tenant tenant, TaxDocument document) {
        return Payments.without(tenant, document)
                .map(sold -> of(tenant, sold.content()).voidDocument(tenant, sold))
                .orElse(SaveResult.DONE);
    }

    @Override
    public Optional<ItemTaxes> calculatedTaxes(Tenant tenant, TaxDocument sale) {
        return Payments.without(tenant, sale)
                .flatMap(sold -> of(tenant, sold.content()).calculatedTaxes(tenant, sold))
                .map(Payments.of(tenant, sale.content())::complete);
    }

    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        return Payments.without(tenant, document)
                .map(sold -> of(tenant, sold.content()).state(tenant, sold))
                .orElseGet(DocumentState.Unknown::new);
    }

    private TaxEngine of(Tenant tenant, TaxableTransaction transaction) {
        return engines.named(name(tenant, transaction));
    }

    private static EngineName name(Tenant tenant, TaxableTransaction transaction) {
        return EngineSelection.of(tenant).forPlace(transaction.destination());
    }
}
