package io.integrationhub.taxadapter.engine.table;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.RateTable;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taxes by the tenant's own rates. It keeps no documents, so nothing is recorded with it. */
@Component
class TableTaxEngine implements TaxEngineAdapter {

    @Override
    public EngineName name() {
        return EngineName.TABLE;
    }

    @Override
    public TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline) {
        RateTable table = TaxSettings.of(tenant).toRateTable();
        return new TaxAnswer(question.items().stream()
                .map(item -> taxed(question, item, table))
                .toList());
    }

    private static TaxedItem taxed(TaxQuestion question, TaxItem item, RateTable table) {
        TaxRate rate = table.rate(item.to(), item.taxCode())
                .orElseThrow(() -> new PermanentFault(
                        TaxEngineFault.TAX_RATE_UNKNOWN,
                        "the table has no rate for "
                                + item.to().country()
                                + " "
                                + item.to().region()));
        TaxRate due = question.buyer().isExempt() ? new TaxRate("Exempt", BigDecimal.ZERO, List.of()) : rate;
        return new TaxedItem(item.ref(), due.taxOn(item.amount(), question.taxIncluded()), due);
    }

    @Override
    public boolean keepsDocuments(Tenant tenant, TaxQuestion content) {
        return false;
    }

    @Override
    public Keeping keep(Tenant tenant, TaxDocument document) {
        return Keeping.DONE;
    }

    @Override
    public Keeping takeOut(Tenant tenant, TaxDocument sale) {
        return Keeping.DONE;
    }

    @Override
    public Standing standing(Tenant tenant, TaxDocument document) {
        return new Standing.Untold();
    }
}
