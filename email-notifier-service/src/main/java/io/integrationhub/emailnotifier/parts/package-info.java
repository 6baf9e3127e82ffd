/** Which parts of an order its mails have reported, for example parcels. */
@NullMarked
package io.integrationhub.emailnotifier.parts;

import org.jspecify.annotations.NullMarked;
