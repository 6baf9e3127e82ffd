package io.integrationhub.core.ops.access;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;

/**
 * Adds the message of a rejected request to the response for operators. All other messages are omitted, because they
 * may contain payloads and personal data.
 */
class OperatorErrorAttributes extends DefaultErrorAttributes {

    private static final String ENDPOINTS = "/actuator/";

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> bare = super.getErrorAttributes(request, options);
        return isRejectedOperation(bare) ? super.getErrorAttributes(request, options.including(Include.MESSAGE)) : bare;
    }

    private static boolean isRejectedOperation(Map<String, Object> error) {
        return Integer.valueOf(HttpStatus.BAD_REQUEST.value()).equals(error.get("status"))
                && String.valueOf(error.get("path")).startsWith(ENDPOINTS);
    }
}
