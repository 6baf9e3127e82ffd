@NullMarked
package io.integrationhub.emailnotifier.content.template;

import org.jspecify.annotations.NullMarked;
