/** Edge out: the port to the system that masters the templates. */
@NullMarked
package io.integrationhub.emailnotifier.templatemaster;

import org.jspecify.annotations.NullMarked;
