package io.integrationhub.taxadapter.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a tenant's carts are taxed and its orders recorded.
 *
 * @param engines Engine by destination country, where it is not the master of tax: avatax, taxjar, tax or table.
 * @param mode How taxes are put on carts: external-amount, or external for rates only.
 * @param withoutEngine What a cart gets that the engine gives no answer for: last-rate, rate-table, last-rate-or-table
 *     or refuse. Must be chosen.
 * @param rateAge Age up to which an engine's last rates stand in for its answer.
 * @param reserve Part of the Extension's time that is kept to estimate when the engine is late; at least 300ms. With
 *     the margin it must leave the engine some.
 * @param taxIncluded Destination countries whose prices contain the tax.
 * @param businessNet Whether prices of carts of a business unit never contain it.
 * @param mostActions Update actions that commercetools takes from an Extension; more than 100 only where commercetools
 *     raised the Project's limit.
 * @param zone Time zone whose days documents are dated with, for example Europe/Berlin.
 * @param lease Time after which an order that a crashed replica had in its hands is taken up by another. Must be longer
 *     than the calls to the engine may take.
 * @param commitFrom Order state from which on a sale is committed: open (at once), confirmed or complete.
 * @param refundWhen When the tax of returned goods goes back: refunded or returned.
 * @param refundShipping When the tax of the shipping goes back with a return: never or all-back, which is with the last
 *     piece.
 * @param refundShippingField Custom field of a return item, of type Boolean, that says that the shipping goes back with
 *     it. Empty for none.
 * @param shipFrom Where goods come from if their channel has no address.
 * @param codes What kind of goods things are.
 * @param exempt Who is exempt from tax.
 * @param vat How businesses in the European Union are sold to without VAT.
 * @param addresses Whether there are the addresses that carts go to.
 * @param rates Table of rates by country, or country and region: {@code MwSt 0.19; books=MwSt 0.07} or {@code GST 0.05
 *     + QST 0.09975}.
 * @param audit How often engines are asked whether they still have what they said to keep.
 * @param fields Custom fields that the hub writes on carts.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter")
public record TaxSettings(
        @DefaultValue Map<String, String> engines,
        @DefaultValue("external-amount") CartMode mode,
        @Nullable WithoutEngine withoutEngine,
        @DefaultValue("7d") Duration rateAge,
        @DefaultValue("300ms") Duration reserve,
        @DefaultValue Set<String> taxIncluded,
        @DefaultValue("true") boolean businessNet,
        @DefaultValue("100") int mostActions,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("open") CommitFrom commitFrom,
        @DefaultValue("refunded") RefundWhen refundWhen,
        @DefaultValue("never") RefundShipping refundShipping,
        @DefaultValue("") String refundShippingField,
        @NestedConfigurationProperty @DefaultValue PlaceSettings shipFrom,
        @NestedConfigurationProperty @DefaultValue CodeSettings codes,
        @NestedConfigurationProperty @DefaultValue ExemptionSettings exempt,
        @NestedConfigurationProperty @DefaultValue VatSettings vat,
        @NestedConfigurationProperty @DefaultValue AddressSettings addresses,
        @DefaultValue Map<String, String> rates,
        @NestedConfigurationProperty @DefaultValue AuditSettings audit,
        @NestedConfigurationProperty @DefaultValue FieldSettings fields) {

    /** The data type these settings are about, as under {@code hub.tenants.<tenant>.masters}. */
    public static final String DATA_TYPE = "tax";

    /** Where a tenant configures it. */
    public static final TenantSection<TaxSettings> SECTION =
            TenantSection.of("tax-adapter", TaxSettings.class).checkedBy(TaxChecks::check);

    public TaxSettings {
        engines = Map.copyOf(engines);
        taxIncluded = Set.copyOf(taxIncluded);
        rates = Map.copyOf(rates);
    }

    /** The tenant's settings. */
    public static TaxSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** Whether taxes come from outside commercetools; otherwise the service stands aside. */
    public static boolean taxes(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    /** The engine for what goes to a country. */
    public static EngineName engineFor(Tenant tenant, String country) {
        Map<String, String> engines = of(tenant).engines();
        String word = engines.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(country))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> masterOf(tenant));
        return EngineName.find(word).orElseThrow(() -> new IllegalStateException("no engine " + word));
    }

    /** All engines the tenant uses. */
    static Set<EngineName> enginesOf(Tenant tenant) {
        Set<EngineName> used = new TreeSet<>();
        EngineName.find(masterOf(tenant)).ifPresent(used::add);
        of(tenant).engines().values().forEach(word -> EngineName.find(word).ifPresent(used::add));
        return used;
    }

    /** Whether some engine of the tenant is asked for what it keeps. */
    public static boolean isAudited(Tenant tenant) {
        return taxes(tenant)
                && of(tenant).audit().every().isPositive()
                && enginesOf(tenant).stream().anyMatch(EngineName::tells);
    }

    /** Whether prices of goods that go there contain the tax. */
    public boolean includesTax(String country, boolean business) {
        boolean included = taxIncluded.stream().anyMatch(one -> one.equalsIgnoreCase(country));
        return included && !(business && businessNet);
    }

    /** The day on which a document of then is dated. */
    public LocalDate dayOf(Instant then) {
        return LocalDate.ofInstant(then, zone);
    }

    /** The rates as a table. */
    public RateTable toRateTable() {
        return RateTable.of(rates);
    }
}
