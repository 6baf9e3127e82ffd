package io.integrationhub.system.settings;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks a URL that the hub calls. */
final class UrlCheck {

    private UrlCheck() {}

    static void check(String property, @Nullable URI url, SystemSettings settings, Requirements require) {
        if (url == null) {
            return;
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            require.report(property, "must be an absolute URL such as https://oms.example.com/api");
            return;
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            require.report(property, "must not contain user, query or fragment; credentials belong in auth.*");
        }
        if (scheme.equals("http") && !settings.allowPlainHttp()) {
            require.report(property, "is not https; use https, or set allow-plain-http=true in a trusted network");
        }
        if (AddressPolicy.isPrivateLiteral(url.getHost()) && !settings.allowPrivateAddresses()) {
            require.report(property, "is a private address; set allow-private-addresses=true if this is intended");
        }
    }
}
