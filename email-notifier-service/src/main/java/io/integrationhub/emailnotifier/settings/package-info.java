/** Settings of a tenant that several packages read. */
@NullMarked
package io.integrationhub.emailnotifier.settings;

import org.jspecify.annotations.NullMarked;
