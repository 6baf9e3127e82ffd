package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.StatedFeature;
import java.util.List;

/**
 * The classes of an article, and the features of each of its variants.
 *
 * @param main the class that decides on the product type
 * @param mainName its name as the document states it; may be empty
 * @param classes all of them
 * @param variants at least one
 */
record ArticleContent(ClassRef main, LocalizedText mainName, List<ClassRef> classes, List<VariantContent> variants) {

    ArticleContent {
        classes = List.copyOf(classes);
        variants = List.copyOf(variants);
    }

    /**
     * What distinguishes a variant.
     *
     * @param suffix what its number has after that of the article; empty if the article has one variant only
     */
    record VariantContent(String suffix, List<StatedFeature> features) {

        VariantContent {
            features = List.copyOf(features);
        }
    }
}
