/** Mails over any service's HTTP API, with the tenant's mapping. */
@NullMarked
package io.integrationhub.emailnotifier.transport.http;

import org.jspecify.annotations.NullMarked;
