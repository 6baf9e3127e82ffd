package io.integrationhub.taxadapter.settings;

import io.integrationhub.core.golive.StartTime;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.tax.RateTable;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a tenant's carts are taxed and its orders recorded.
 *
 * @param engines Engine by destination country or territory (for example ES-CN), where it is not the master of tax:
 *     avatax, taxjar, tax or table.
 * @param onEngineFailure What happens to a cart if the engine does not respond or rejects it: last-rate, rate-table,
 *     last-rate-or-table or reject. Required.
 * @param timeoutReserve Part of the Extension's timeout that is reserved for an estimate if the engine is late; at
 *     least 300ms. Together with the timeout margin, it must leave time for the engine.
 * @param onUnknownRegion What happens to a cart whose state or province is not known, in countries where the tax
 *     depends on it: reject (the customer is asked to correct it) or engine (the engine decides; the rate table has no
 *     rate).
 * @param rates Rate table by country, country and region, or territory: {@code VAT 0.19; books=VAT 0.07} or {@code GST
 *     0.05 + QST 0.09975}.
 * @param paymentCodes Tax codes of items with a negative price that are payments, for example gift cards: they are not
 *     taxed, and engines are not told about them. All other negative items reduce the taxed price.
 * @param rateCacheTtl How long an engine's last rates are used for estimates.
 * @param mode How taxes are set on carts: external-amount for amounts, external for rates.
 * @param maxActions Number of update actions that commercetools accepts from an Extension. More than 100 only if
 *     commercetools raised the limit of the Project.
 * @param recordDocuments Whether orders are recorded as documents at the engine; otherwise taxes are calculated only,
 *     and nothing is saved, changed or voided at the engine, not even what was recorded before.
 * @param recordFrom Date or time with an offset, for example {@code 2026-12-01} or {@code 2026-12-01T06:00:00+01:00}:
 *     orders placed earlier are not recorded, because whoever recorded them before has their documents. Required if
 *     orders are recorded; do not change it later.
 * @param commitFrom Order state from which on a sale is committed: open (immediately), confirmed or complete.
 * @param timeZone Time zone of the dates of documents, for example Europe/Berlin.
 * @param lease Time after which another replica may process an order that a crashed replica had claimed. Must exceed
 *     the time that calls to the engine can take.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter")
public record TaxSettings(
        @DefaultValue Map<String, String> engines,
        @Nullable OnEngineFailure onEngineFailure,
        @DefaultValue("300ms") Duration timeoutReserve,
        @DefaultValue("reject") OnUnknownRegion onUnknownRegion,
        @DefaultValue Map<String, String> rates,
        @DefaultValue Set<String> paymentCodes,
        @DefaultValue("7d") Duration rateCacheTtl,
        @DefaultValue("external-amount") CartMode mode,
        @DefaultValue("100") int maxActions,
        @DefaultValue("true") boolean recordDocuments,
        @DefaultValue("") String recordFrom,
        @DefaultValue("open") CommitFrom commitFrom,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue("2m") Duration lease) {

    /** The data type, as under {@code hub.tenants.<tenant>.masters}. */
    public static final String DATA_TYPE = "tax";

    public static final TenantSection<TaxSettings> SECTION =
            TenantSection.of("tax-adapter", TaxSettings.class).checkedBy(TaxSettingsCheck::check);

    public TaxSettings {
        engines = Map.copyOf(engines);
        rates = Map.copyOf(rates);
        paymentCodes = Set.copyOf(paymentCodes);
    }

    /** What a cart gets if the engine gives no result. Has no default, because each choice has a price. */
    public enum OnEngineFailure {
        /** The engine's last rates for the same destination and goods. */
        LAST_RATE,
        /** The tenant's rate table. */
        RATE_TABLE,
        /** The last rates, or the rate table where there are none. */
        LAST_RATE_OR_TABLE,
        /** The customer is asked to try again. */
        REJECT
    }

    /** What happens to a cart whose region is not known. */
    public enum OnUnknownRegion {
        /** The customer is asked to correct the address. */
        REJECT,
        /** The engine is sent the region as it is written. */
        ENGINE
    }

    /** How taxes are set on carts. */
    public enum CartMode {
        /** The engine's amounts. A cart with a discount on its total price gets rates. */
        EXTERNAL_AMOUNT,
        /** The engine's rates; commercetools computes the amounts. */
        EXTERNAL
    }

    /** The order state from which on a sale is committed. */
    public enum CommitFrom {
        OPEN,
        CONFIRMED,
        COMPLETE;

        /**
         * Whether an order has reached this state. A cancelled order has: what was committed before must be voided.
         *
         * @param orderState the state in commercetools, for example {@code Confirmed}
         */
        public boolean isReachedBy(String orderState) {
            for (CommitFrom state : values()) {
                if (state.name().equalsIgnoreCase(orderState)) {
                    return state.compareTo(this) >= 0;
                }
            }
            return true;
        }
    }

    public RateTable rateTable() {
        return RateTable.of(rates);
    }

    /** Whether an item pays for the others, instead of being sold. */
    public boolean isPayment(TaxItem item) {
        return item.amount().minor() < 0 && paymentCodes.contains(item.taxCode());
    }

    /** Whether an order is recorded. */
    public boolean isRecorded(Instant placedAt) {
        return recordDocuments
                && StartTime.of(recordFrom)
                        .filter(start -> !placedAt.isBefore(start))
                        .isPresent();
    }

    public LocalDate dateOf(Instant time) {
        return LocalDate.ofInstant(time, timeZone);
    }
}
