package io.integrationhub.catalogsync.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.file.FileFormat;
import io.integrationhub.system.file.InboundFileDefaults;
import io.integrationhub.system.file.InboundFiles;
import io.integrationhub.system.file.InboundFilesSettings;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the catalog comes into commercetools.
 *
 * @param publish When products become visible: as-stated (as their source says), publish-only (the same, but nothing is
 *     unpublished), or staged (changes wait for a person to publish them).
 * @param priceMode Where the prices of new products are: standalone or embedded.
 * @param keptAttributes Names of attributes that people maintain in commercetools. They are neither changed nor
 *     removed; attributes that the source does not state are removed otherwise.
 * @param pollInterval Interval between two runs that read a source over its API.
 * @param deliveryRetention Time for which a delivery of the source is stored, so that its run can read it again.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.import")
public record CatalogSettings(
        @DefaultValue("as-stated") PublishPolicy publish,
        @DefaultValue("standalone") PriceMode priceMode,
        @DefaultValue Set<String> keptAttributes,
        @DefaultValue("1h") Duration pollInterval,
        @DefaultValue("14d") Duration deliveryRetention,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings inboundFiles) {

    /** The name of the section. */
    public static final String NAME = "catalog-sync.import";

    /** The tenant's section. */
    public static final TenantSection<CatalogSettings> SECTION = TenantSection.of(NAME, CatalogSettings.class);

    /** Files with catalogs. */
    public static final InboundFiles INBOUND_FILES = new InboundFiles(
            NAME,
            InboundFileDefaults.streamed(FileFormat.XML, DataSize.ofGigabytes(2)),
            tenant -> of(tenant).inboundFiles());

    public CatalogSettings {
        keptAttributes = Set.copyOf(keptAttributes);
    }

    /** The tenant's settings. */
    public static CatalogSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    void check(Findings findings) {
        INBOUND_FILES.check(inboundFiles, findings);
        if (!pollInterval.isPositive()) {
            findings.add(NAME + ".poll-interval", "must be above zero");
        }
        if (!deliveryRetention.isPositive()) {
            findings.add(NAME + ".delivery-retention", "must be above zero");
        }
    }
}
