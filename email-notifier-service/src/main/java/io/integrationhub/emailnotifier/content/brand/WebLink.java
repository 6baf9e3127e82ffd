package io.integrationhub.emailnotifier.content.brand;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Links in mails: only those that open a page or write a mail, never a script. */
public final class WebLink {

    private static final Set<String> PAGES = Set.of("https", "http");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");

    private WebLink() {}

    /** The link itself; empty if it is none. */
    public static String of(String link) {
        String stripped = link.strip();
        return isLink(stripped) ? stripped : "";
    }

    /** Fills in a template's placeholders, encoded for a URL. */
    public static String fill(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", encode(value.getValue()));
        }
        return of(filled);
    }

    static boolean isLink(String link) {
        try {
            URI uri = new URI(PLACEHOLDER.matcher(link).replaceAll("x"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean page = PAGES.contains(scheme) && uri.getHost() != null;
            return page
                    || (scheme.equals("mailto") && uri.getSchemeSpecificPart().contains("@"));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
