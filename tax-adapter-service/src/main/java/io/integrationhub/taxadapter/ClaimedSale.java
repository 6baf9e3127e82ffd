package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxBook;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.ReturnedSale;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.Instant;

/** An order in hands, as it is now and as the ledger remembers it. */
record ClaimedSale(Tenant tenant, TaxableOrder order, Sale sold, TaxClaim claim) {

    TaxBook book() {
        return claim.book();
    }

    /** Whether a person was told just this, or that the engine does not take the order as it is. */
    boolean wasTold(String what) {
        return book().told().equals(what)
                || book().told().equals(sold.fingerprint().value());
    }

    /** The engine has all of it, however that came about. */
    void settle() {
        DocumentCode code = DocumentCode.ofSale(order.id());
        if (!order.cancelled() && !book().keeps(code, sold.fingerprint())) {
            claim.kept(code, sold.fingerprint());
        }
        claim.telling("");
    }

    /** What something goes back of, on the day that was first meant to: of no item more tax than the engine keeps. */
    ReturnedSale returned(TaxEngine engine, Instant since) {
        Sale original = engine.ownTaxes(tenant, document()).map(sold::atMost).orElse(sold);
        return new ReturnedSale(order, original, TaxSettings.of(tenant).dayOf(since));
    }

    TaxDocument document() {
        return TaxDocument.sale(order, sold);
    }
}
