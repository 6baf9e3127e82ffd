package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.catalog.Asset;
import io.integrationhub.catalogsync.catalog.AssetSource;
import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.MediaAddress;
import io.integrationhub.catalogsync.source.OrderHint;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.classification.ProductTypes;
import io.integrationhub.catalogsync.source.classification.StatedFeature;
import io.integrationhub.catalogsync.source.mapped.VariantForm.MediumForm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts the neutral form; each method throws {@link IllegalArgumentException} naming what is wrong. */
record FormProduct(FormTexts texts, ClassificationSettings settings) {

    private static final MediaAddress ABSOLUTE = new MediaAddress(Optional.empty());

    String key(ProductForm form) {
        return CatalogKey.of(CatalogForm.required(form.id(), "id"));
    }

    /** The class that decides on the product type. */
    ClassRef type(ProductForm form) {
        if (form.productType() != null && !form.productType().isBlank()) {
            return new ClassRef("", form.productType());
        }
        return settings.preferred(CatalogForm.stated(form.classes())
                .map(it -> new ClassRef(
                        CatalogForm.required(it.system(), "classes/system"),
                        CatalogForm.required(it.code(), "classes/code")))
                .toList());
    }

    /** The features of each variant, with those that all variants have. */
    List<List<StatedFeature>> features(ProductForm form) {
        FormFeatures features = new FormFeatures(texts);
        List<StatedFeature> shared = features.read(form.attributes());
        return CatalogForm.stated(form.variants())
                .map(variant -> Stream.concat(shared.stream(), features.read(variant.attributes()).stream())
                        .toList())
                .toList();
    }

    Product product(ProductForm form, ProductTypes types, ItemReport report) {
        String key = key(form);
        LocalizedText name = name(form.name(), "name");
        LocalizedText slug = texts.text(form.slug());
        TreeSet<CategoryAssignment> categories = new TreeSet<>();
        CatalogForm.stated(form.categories())
                .forEach(id -> categories.add(new CategoryAssignment(CatalogKey.of(id), Optional.empty())));
        return new Product(
                key,
                type(form).productTypeKey(),
                name,
                slug.orElse(CatalogKey.slug(name, key)),
                texts.text(form.description()),
                categories,
                List.of(),
                variants(form, types, report),
                Optional.ofNullable(form.taxCategory()),
                texts.keywords(form.keywords()),
                !Boolean.FALSE.equals(form.published()));
    }

    private List<Variant> variants(ProductForm form, ProductTypes types, ItemReport report) {
        List<VariantForm> forms = CatalogForm.stated(form.variants()).toList();
        List<List<StatedFeature>> features = features(form);
        return Stream.iterate(0, i -> i < forms.size(), i -> i + 1)
                .map(i -> new Variant(
                        CatalogForm.required(forms.get(i).sku(), "variants/sku"),
                        Optional.empty(),
                        types.attributes(type(form), features.get(i), report),
                        CatalogForm.stated(forms.get(i).images())
                                .map(this::image)
                                .toList(),
                        CatalogForm.stated(forms.get(i).documents())
                                .map(this::asset)
                                .toList()))
                .toList();
    }

    private Image image(MediumForm form) {
        return new Image(address(form), texts.text(form.label()).any(), 0, 0);
    }

    private Asset asset(MediumForm form) {
        URI address = address(form);
        LocalizedText label = texts.text(form.label());
        LocalizedText name =
                label.isEmpty() ? LocalizedText.of(texts.languages().fallback(), file(address)) : label;
        AssetSource source = new AssetSource(address, Optional.ofNullable(form.type()));
        return new Asset(CatalogKey.of(address.toString()), name, LocalizedText.empty(), List.of(source), List.of());
    }

    private static String file(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.isEmpty() ? address.toString() : file;
    }

    private static URI address(MediumForm form) {
        return ABSOLUTE.of(CatalogForm.required(form.url(), "url"))
                .orElseThrow(() -> new IllegalArgumentException("'url' is no absolute web address"));
    }

    Category category(CategoryForm form) {
        String id = CatalogForm.required(form.id(), "id");
        String key = CatalogKey.of(id);
        LocalizedText name = name(form.name(), "name");
        return new Category(
                key,
                Optional.of(id),
                name,
                texts.text(form.slug()).orElse(CatalogKey.slug(name, key)),
                Optional.ofNullable(form.parent()).filter(it -> !it.isBlank()).map(CatalogKey::of),
                Optional.ofNullable(form.order()).map(String::valueOf).flatMap(OrderHint::of),
                texts.text(form.description()),
                List.of());
    }

    private LocalizedText name(@Nullable Object stated, String field) {
        LocalizedText name = texts.text(stated);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return name;
    }
}
