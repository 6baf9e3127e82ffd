package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationFile;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classification that each tenant configured; a file is read once, because it has thousands of classes. */
final class TenantClassifications {

    private final Map<TenantId, Classification> read = new ConcurrentHashMap<>();

    Classification of(Tenant tenant) throws IOException {
        Classification known = read.get(tenant.id());
        if (known != null) {
            return known;
        }
        Classification classification = ClassificationFile.read(
                tenant.section(ClassificationSettings.SECTION),
                new Languages(tenant.section(LanguageSettings.SECTION)));
        read.put(tenant.id(), classification);
        return classification;
    }
}
