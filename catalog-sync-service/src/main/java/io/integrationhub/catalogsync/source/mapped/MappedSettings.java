package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.text.TextSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How catalogs that are not in the format BMEcat are read. The mapping is a JSONata expression, {@code file:} and a
 * path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param mapping Mapping from one item of a document to {@code {products, categories}} in the neutral form.
 * @param list Property of a JSON object that contains the list of items. Empty if the document is a list, or has an
 *     object per line.
 * @param element Name of the elements of an XML document that are items. Empty for all elements below the root.
 * @param keyColumns Columns of a csv file that identify an item. Consecutive rows with equal values form one item, and
 *     the mapping receives them as a list; without key columns each row is an item.
 * @param text How the text of csv files is written.
 * @param fullFeed Whether a document contains the whole catalog, so that what it does not contain is removed.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.mapped")
record MappedSettings(
        @DefaultValue("preset:pim-neutral/catalog") String mapping,
        @Nullable String list,
        @Nullable String element,
        @DefaultValue List<String> keyColumns,
        @NestedConfigurationProperty @DefaultValue TextSettings text,
        @DefaultValue("false") boolean fullFeed) {

    static final String NAME = "catalog-sync.mapped";

    static final TenantSection<MappedSettings> SECTION = TenantSection.of(NAME, MappedSettings.class);

    MappedSettings {
        keyColumns = List.copyOf(keyColumns);
    }
}
