package io.integrationhub.taxadapter;

import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.taxadapter.ledger.TaxBook;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;

/** An order in hands, as it is now and as the ledger remembers it. */
record ClaimedSale(Tenant tenant, TaxableOrder order, Sale sold, TaxClaim claim) {

    TaxBook book() {
        return claim.book();
    }

    TaxDocument document() {
        return TaxDocument.sale(order, sold);
    }
}
