package io.integrationhub.emailnotifier.templatemaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong at a template master. */
public enum TemplateMasterFault implements FaultCode {
    /** The response is an error, or the mapping does not find a template in it. */
    TEMPLATE_RESPONSE_UNREADABLE
}
