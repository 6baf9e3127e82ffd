package io.integrationhub.pricing.pricein;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.settings.PricingSettings;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.settings.InboundSettings;

/** Reads reports about prices as far as they can be read. */
class PriceReportReader {

    private final ItemReader<PriceReportForm> items;

    PriceReportReader(TenantMappings mapping) {
        this.items = new ItemReader<>(
                new DocumentReader<>(mapping, PriceReportForm.class, PriceReportFault.PRICE_REPORT_MALFORMED));
    }

    /** The document in a record. */
    InboundDocument document(InboundRecord message) {
        return items.reader().document(message);
    }

    /** The document in a part of a delivery. */
    InboundDocument document(DeliveryPart part) {
        return new InboundDocument(items.reader().document(part.body()).content(), part.origin(), part.places());
    }

    /**
     * Reads what can be read.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code PRICE_REPORT_MALFORMED} or {@code MAPPING_FAILED} if
     *     the document has no items, and cannot be read
     */
    PartialDocument<PriceRow> read(Tenant tenant, InboundDocument document) {
        PriceReportForm.Rules rules = new PriceReportForm.Rules(
                PriceDates.of(InboundSettings.of(tenant)),
                PricingSettings.of(tenant).types());
        return items.read(tenant, document, (form, index) -> form.toRows(index, document::place, rules));
    }
}
