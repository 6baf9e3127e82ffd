package io.integrationhub.orderexport.settings;

import io.integrationhub.orderexport.progress.ProgressRules.NoteFields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Custom fields of type String that the hub writes on orders.
 *
 * @param type Key of the Type that is made for orders that have none. An order's own Type is given the fields instead.
 * @param externalId What the order master calls the order.
 * @param rejection Why the order master rejected the order.
 * @param invoiceNumber Number of the bill.
 * @param invoiceUrl Address of the bill.
 * @param invoiceTotal Total of the bill.
 * @param delayedFrom When delayed goods are expected at the earliest.
 * @param delayedUntil When delayed goods are expected at the latest.
 */
public record FieldSettings(
        @DefaultValue("hub-order") String type,
        @DefaultValue("hubExternalId") String externalId,
        @DefaultValue("hubRejection") String rejection,
        @DefaultValue("hubInvoiceNumber") String invoiceNumber,
        @DefaultValue("hubInvoiceUrl") String invoiceUrl,
        @DefaultValue("hubInvoiceTotal") String invoiceTotal,
        @DefaultValue("hubDelayedFrom") String delayedFrom,
        @DefaultValue("hubDelayedUntil") String delayedUntil) {

    NoteFields toNotes() {
        return new NoteFields(
                externalId, rejection, invoiceNumber, invoiceUrl, invoiceTotal, delayedFrom, delayedUntil);
    }

    /** The names by the property that sets them. */
    Map<String, String> byProperty() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("external-id", externalId);
        names.put("rejection", rejection);
        names.put("invoice-number", invoiceNumber);
        names.put("invoice-url", invoiceUrl);
        names.put("invoice-total", invoiceTotal);
        names.put("delayed-from", delayedFrom);
        names.put("delayed-until", delayedUntil);
        return names;
    }
}
