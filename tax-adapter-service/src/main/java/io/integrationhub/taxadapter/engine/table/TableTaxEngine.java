package io.integrationhub.taxadapter.engine.table;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.RateTable;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calculates taxes with the tenant's own rates. It stores no documents, so nothing is recorded. */
@Component
class TableTaxEngine implements TaxEngineAdapter {

    @Override
    public EngineName name() {
        return EngineName.TABLE;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        RateTable table = tenant.section(TaxSettings.SECTION).rateTable();
        return new ItemTaxes(transaction.items().stream()
                .map(item -> tax(transaction, item, table))
                .toList());
    }

    private static ItemTax tax(TaxableTransaction transaction, TaxItem item, RateTable table) {
        Place to = item.to();
        TaxRate rate = table.rate(to, item.taxCode())
                .orElseThrow(() -> new PermanentFault(
                        TaxEngineFault.TAX_RATE_NOT_FOUND, "the rate table has no rate for " + describe(to)));
        TaxRate applied = transaction.buyer().isExempt() ? TaxRate.zero("Exempt") : rate;
        return new ItemTax(item.ref(), applied.taxOn(item.amount(), transaction.taxIncluded()), applied);
    }

    /** Names the code under which a rate can be added; an unknown region may be anything, so its text is left out. */
    private static String describe(Place to) {
        String code = to.territory().code();
        if (!code.equals(to.country()) || to.region().isEmpty()) {
            return code;
        }
        return code + (to.hasKnownRegion() ? " " + to.region() : ", because its region is not known");
    }

    /** The table is part of the settings. */
    @Override
    public List<Connection> connections(Tenant tenant) {
        return List.of();
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return false;
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        return SaveResult.DONE;
    }

    @Override
    public SaveResult voidDocument(Tenant tenant, TaxDocument document) {
        return SaveResult.DONE;
    }

    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        return new DocumentState.Unknown();
    }
}
