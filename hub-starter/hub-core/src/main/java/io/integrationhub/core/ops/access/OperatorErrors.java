package io.integrationhub.core.ops.access;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;

/**
 * Tells operators what is wrong with their request. All other messages stay inside: nobody has checked them for
 * payloads and personal data.
 */
class OperatorErrors extends DefaultErrorAttributes {

    private static final String ENDPOINTS = "/actuator/";

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> bare = super.getErrorAttributes(request, options);
        return isRefusedOperation(bare) ? super.getErrorAttributes(request, options.including(Include.MESSAGE)) : bare;
    }

    private static boolean isRefusedOperation(Map<String, Object> error) {
        return Integer.valueOf(HttpStatus.BAD_REQUEST.value()).equals(error.get("status"))
                && String.valueOf(error.get("path")).startsWith(ENDPOINTS);
    }
}
