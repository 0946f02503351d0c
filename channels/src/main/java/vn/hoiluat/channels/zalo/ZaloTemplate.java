package vn.hoiluat.channels.zalo;

import java.util.Map;

/** The body of a template message: the blanks of a text that the platform approved, filled. */
record ZaloTemplate(String userId, String templateId, Map<String, String> templateData) {}
