package io.integrationhub.pricing.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.pricing.price.SanityBand;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.file.FileFormat;
import io.integrationhub.system.file.InboundFileDefaults;
import io.integrationhub.system.file.InboundFiles;
import io.integrationhub.system.file.InboundFilesSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How prices come in, and which of them a person has to approve.
 *
 * @param inboundMapping Mapping from a document of the master to rows of prices: a JSONata expression, {@code file:}
 *     and a path, or {@code preset:} and a name.
 * @param types Types of prices that are used, such as {@code net_list,nrp}; rows of others are ignored. Empty for all.
 * @param currencies Currencies of the shop. A price in another one waits for approval. Empty for any.
 * @param maxChangePercent Change from the last price in percent above which a price waits for approval. Zero for any.
 * @param allowZero Whether a price may be zero without approval.
 * @param createReferences Whether missing customer groups and distribution channels are created.
 * @param batchInterval Interval at which runs are requested for new deliveries. Reports of few prices that arrive
 *     within it are written by one run.
 * @param deliveryRetention Time after which deliveries are deleted, whether all of their parts arrived or not.
 * @param inboundFiles Files with prices.
 */
@ConfigurationProperties("hub.tenants.tenant.pricing")
public record PricingSettings(
        @DefaultValue("preset:price-rows/standard") String inboundMapping,
        @DefaultValue Set<String> types,
        @DefaultValue Set<String> currencies,
        @DefaultValue("50") int maxChangePercent,
        @DefaultValue("false") boolean allowZero,
        @DefaultValue("false") boolean createReferences,
        @DefaultValue("1s") Duration batchInterval,
        @DefaultValue("30d") Duration deliveryRetention,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings inboundFiles) {

    /** The name of the section. */
    public static final String NAME = "pricing";

    /** The tenant's section. */
    public static final TenantSection<PricingSettings> SECTION = TenantSection.of(NAME, PricingSettings.class);

    /** Files with prices, as a list of rows, or as a document with one list. */
    public static final InboundFiles INBOUND_FILES = new InboundFiles(
            NAME,
            new InboundFileDefaults(FileFormat.CSV, DataSize.ofMegabytes(64), List.of()),
            tenant -> of(tenant).inboundFiles());

    public PricingSettings {
        types = Set.copyOf(types);
        currencies = Set.copyOf(currencies);
    }

    /** Those of a tenant. */
    public static PricingSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** The tenants' mappings from documents of the master to rows of prices. */
    public static TenantMappings inboundMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "inbound-mapping", PricingSettings::inboundMapping, compiler);
    }

    /** Which prices wait for approval. */
    public SanityBand toSanityBand() {
        return new SanityBand(maxChangePercent, allowZero, currencies);
    }

    void check(Findings findings) {
        if (maxChangePercent < 0) {
            findings.add(NAME + ".max-change-percent", "must not be negative");
        }
        if (!batchInterval.isPositive()) {
            findings.add(NAME + ".batch-interval", "must be above zero");
        }
        if (!deliveryRetention.isPositive()) {
            findings.add(NAME + ".delivery-retention", "must be above zero");
        }
        currencies.stream()
                .filter(currency -> !currency.matches("[A-Z]{3}"))
                .forEach(currency -> findings.add(
                        NAME + ".currencies", "'" + currency + "' is no code of three capitals, for example EUR"));
    }
}
