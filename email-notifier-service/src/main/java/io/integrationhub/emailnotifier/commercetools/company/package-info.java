/** Quotes, approvals and associates of Business Units in commercetools. */
@NullMarked
package io.integrationhub.emailnotifier.commercetools.company;

import org.jspecify.annotations.NullMarked;
