package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_VALUE_INVALID;

import io.integrationhub.catalogsync.catalog.Asset;
import io.integrationhub.catalogsync.catalog.AssetSource;
import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads images and documents. Pictures of the article itself become images, a thumbnail only if there is no other one;
 * logos, data sheets and everything else become assets.
 */
record ArticleMedia(BmecatCatalog catalog, ItemReport report) {

    private static final Set<String> PICTURES = Set.of("normal", "detail", "");
    private static final String THUMBNAIL = "thumbnail";
    private static final Pattern IMAGE_FILE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|tiff?|bmp)(\\?.*)?");

    /** The media of an article or a category. */
    record Media(List<Image> images, List<Asset> assets) {}

    Media read(XmlElement owner) {
        List<Image> images = new ArrayList<>();
        List<Image> thumbnails = new ArrayList<>();
        Map<String, Asset> assets = new LinkedHashMap<>();
        for (XmlElement medium : ordered(owner)) {
            List<URI> addresses = addresses(medium);
            String purpose = medium.textOf("MIME_PURPOSE").orElse("");
            if (addresses.isEmpty()) {
                continue;
            }
            if (isPicture(medium) && PICTURES.contains(purpose)) {
                images.add(image(addresses.getFirst(), medium));
            } else if (isPicture(medium) && purpose.equals(THUMBNAIL)) {
                thumbnails.add(image(addresses.getFirst(), medium));
            } else {
                Asset asset = asset(addresses, medium, purpose);
                assets.putIfAbsent(asset.key(), asset);
            }
        }
        return new Media(images.isEmpty() ? thumbnails : images, List.copyOf(assets.values()));
    }

    private static List<XmlElement> ordered(XmlElement owner) {
        return owner.children("MIME_INFO")
                .flatMap(info -> info.children("MIME"))
                .sorted(Comparator.comparingInt(ArticleMedia::order))
                .toList();
    }

    private static int order(XmlElement medium) {
        String order = medium.textOf("MIME_ORDER").orElse("");
        return order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private List<URI> addresses(XmlElement medium) {
        List<String> sources = medium.children("MIME_SOURCE")
                .map(XmlElement::text)
                .filter(source -> !source.isEmpty())
                .toList();
        List<URI> found = sources.stream()
                .flatMap(source -> catalog.mediaAddress().of(source).stream())
                .distinct()
                .toList();
        if (found.size() < sources.size() || sources.isEmpty()) {
            report.warning(
                    CATALOG_VALUE_INVALID,
                    "a medium is left out because it has no web address; the catalog or the tenant's settings must state"
                            + " where relative ones are found");
        }
        return found;
    }

    private static boolean isPicture(XmlElement medium) {
        Optional<String> type = medium.textOf("MIME_TYPE").filter(it -> it.contains("/"));
        return type.map(it -> it.startsWith("image/"))
                .orElseGet(() -> IMAGE_FILE
                        .matcher(medium.textOf("MIME_SOURCE").orElse(""))
                        .matches());
    }

    private Image image(URI address, XmlElement medium) {
        LocalizedText description = description(medium);
        return new Image(address, description.in(catalog.texts().language()).or(description::any), 0, 0);
    }

    private Asset asset(List<URI> addresses, XmlElement medium, String purpose) {
        LocalizedText description = description(medium);
        String source = medium.textOf("MIME_SOURCE").orElse("");
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        LocalizedText name =
                description.isEmpty() ? LocalizedText.of(catalog.texts().language(), file) : description;
        Optional<String> type = medium.textOf("MIME_TYPE").filter(it -> it.contains("/"));
        return new Asset(
                CatalogKey.of(source),
                name,
                LocalizedText.empty(),
                addresses.stream()
                        .map(address -> new AssetSource(address, type))
                        .toList(),
                purpose.isEmpty() ? List.of() : List.of(purpose));
    }

    private LocalizedText description(XmlElement medium) {
        LocalizedText description = catalog.texts().text(medium.children("MIME_DESCR"));
        return description.orElse(catalog.texts().text(medium.children("MIME_ALT")));
    }
}
