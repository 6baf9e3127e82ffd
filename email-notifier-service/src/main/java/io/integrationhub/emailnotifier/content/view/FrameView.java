package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.brand.Brand;
import io.integrationhub.emailnotifier.content.brand.WebLink;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every mail has: greeting, closing, brand, links in the footer.
 *
 * @param reader for whom it is written
 */
record FrameView(Reader reader) {

    Model model(Addressee addressee, StoreLinks links) {
        Brand brand = reader.brand();
        return new Model()
                .with(
                        "greeting",
                        Greeting.name(addressee)
                                .map(name -> reader.texts().text("greeting", name))
                                .orElseGet(() -> reader.texts().text("greeting-unknown")))
                .with("brand", brand(brand))
                .withParts("links", links(links, brand.links()))
                .with("action", Optional.empty());
    }

    private static Model brand(Brand brand) {
        return new Model()
                .with("name", PlainText.line(brand.name()))
                .with("color", brand.color())
                .with("textColor", brand.textColor())
                .with("linkColor", brand.linkColor())
                .with("darkLinkColor", brand.darkLinkColor())
                .with("logoUrl", WebLink.of(brand.logoUrl()))
                .with("homeUrl", WebLink.of(brand.homeUrl()))
                .withTexts("footer", brand.footer());
    }

    private List<Model> links(StoreLinks links, StoreLinks defaults) {
        return Stream.of(
                        link("link-contact", StoreLinks::contactUrl, links, defaults),
                        link("link-faq", StoreLinks::faqUrl, links, defaults),
                        link("link-shipping", StoreLinks::shippingPolicyUrl, links, defaults),
                        link("link-refund", StoreLinks::refundPolicyUrl, links, defaults),
                        link("link-terms", StoreLinks::termsOfServiceUrl, links, defaults),
                        link("link-privacy", StoreLinks::privacyPolicyUrl, links, defaults),
                        link("link-imprint", StoreLinks::imprintUrl, links, defaults))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Model> link(
            String label, Function<StoreLinks, String> page, StoreLinks links, StoreLinks defaults) {
        return Stream.of(links, defaults)
                .map(page)
                .map(WebLink::of)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .map(url -> Model.of("label", reader.texts().text(label)).with("url", url));
    }

    /** The button of a mail; empty if there is no page to open. */
    static Optional<Model> action(String label, String url) {
        String link = WebLink.of(url);
        return link.isEmpty()
                ? Optional.empty()
                : Optional.of(Model.of("label", label).with("url", link));
    }
}
