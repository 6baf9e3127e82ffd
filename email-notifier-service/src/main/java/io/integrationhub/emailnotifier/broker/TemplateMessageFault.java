package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a template is parked. */
enum TemplateMessageFault implements FaultCode {
    /** The message's key is not the number of a template. */
    TEMPLATE_MESSAGE_MALFORMED
}
