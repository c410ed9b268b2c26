// The default theme and the files of a new site, inside the binary. A test compares these lists
// with the folders, so a file that is added there has to be added here.
#include "CData.h"

static const unsigned char theme_404_mustache[] = {
#embed "../../Templates/404.mustache"
};
static const unsigned char theme_about_mustache[] = {
#embed "../../Templates/about.mustache"
};
static const unsigned char theme_article_mustache[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char theme_assets_broadsheet_css[] = {
#embed "../../Templates/assets/broadsheet.css"
};
static const unsigned char theme_assets_icon_svg[] = {
#embed "../../Templates/assets/icon.svg"
};
static const unsigned char theme_assets_broadsheet_js[] = {
#embed "../../Templates/assets/broadsheet.js"
};
static const unsigned char theme_assets_head_reading_js[] = {
#embed "../../Templates/assets/head/reading.js"
};
static const unsigned char theme_assets_pages_search_js[] = {
#embed "../../Templates/assets/pages/search.js"
};
static const unsigned char theme_base_mustache[] = {
#embed "../../Templates/base.mustache"
};
static const unsigned char theme_edition_mustache[] = {
#embed "../../Templates/edition.mustache"
};
static const unsigned char theme_editions_mustache[] = {
#embed "../../Templates/editions.mustache"
};
static const unsigned char theme_email_mustache[] = {
#embed "../../Templates/email.mustache"
};
static const unsigned char theme_epub_base_mustache[] = {
#embed "../../Templates/epub-base.mustache"
};
static const unsigned char theme_epub_chapter_mustache[] = {
#embed "../../Templates/epub-chapter.mustache"
};
static const unsigned char theme_epub_front_mustache[] = {
#embed "../../Templates/epub-front.mustache"
};
static const unsigned char theme_epub_css[] = {
#embed "../../Templates/epub.css"
};
static const unsigned char theme_further_mustache[] = {
#embed "../../Templates/further.mustache"
};
static const unsigned char theme_index_mustache[] = {
#embed "../../Templates/index.mustache"
};
static const unsigned char theme_name_mustache[] = {
#embed "../../Templates/name.mustache"
};
static const unsigned char theme_partials_article_line_mustache[] = {
#embed "../../Templates/partials/article-line.mustache"
};
static const unsigned char theme_partials_edition_links_mustache[] = {
#embed "../../Templates/partials/edition-links.mustache"
};
static const unsigned char theme_partials_email_line_mustache[] = {
#embed "../../Templates/partials/email-line.mustache"
};
static const unsigned char theme_partials_epub_line_mustache[] = {
#embed "../../Templates/partials/epub-line.mustache"
};
static const unsigned char theme_partials_feeds_mustache[] = {
#embed "../../Templates/partials/feeds.mustache"
};
static const unsigned char theme_partials_labels_mustache[] = {
#embed "../../Templates/partials/labels.mustache"
};
static const unsigned char theme_partials_marked_sentences_mustache[] = {
#embed "../../Templates/partials/marked-sentences.mustache"
};
static const unsigned char theme_partials_pager_mustache[] = {
#embed "../../Templates/partials/pager.mustache"
};
static const unsigned char theme_partials_preview_mustache[] = {
#embed "../../Templates/partials/preview.mustache"
};
static const unsigned char theme_partials_sentence_mustache[] = {
#embed "../../Templates/partials/sentence.mustache"
};
static const unsigned char theme_partials_story_line_mustache[] = {
#embed "../../Templates/partials/story-line.mustache"
};
static const unsigned char theme_partials_story_row_mustache[] = {
#embed "../../Templates/partials/story-row.mustache"
};
static const unsigned char theme_partials_time_mustache[] = {
#embed "../../Templates/partials/time.mustache"
};
static const unsigned char theme_redirect_mustache[] = {
#embed "../../Templates/redirect.mustache"
};
static const unsigned char theme_search_mustache[] = {
#embed "../../Templates/search.mustache"
};
static const unsigned char theme_section_mustache[] = {
#embed "../../Templates/section.mustache"
};
static const unsigned char theme_source_mustache[] = {
#embed "../../Templates/source.mustache"
};
static const unsigned char theme_story_mustache[] = {
#embed "../../Templates/story.mustache"
};
static const unsigned char theme_strings_ar_yaml[] = {
#embed "../../Templates/strings/ar.yaml"
};
static const unsigned char theme_strings_de_yaml[] = {
#embed "../../Templates/strings/de.yaml"
};
static const unsigned char theme_strings_en_yaml[] = {
#embed "../../Templates/strings/en.yaml"
};
static const unsigned char theme_strings_es_yaml[] = {
#embed "../../Templates/strings/es.yaml"
};
static const unsigned char theme_strings_fr_yaml[] = {
#embed "../../Templates/strings/fr.yaml"
};
static const unsigned char theme_strings_zh_yaml[] = {
#embed "../../Templates/strings/zh.yaml"
};
static const unsigned char theme_thread_mustache[] = {
#embed "../../Templates/thread.mustache"
};
static const unsigned char theme_topic_mustache[] = {
#embed "../../Templates/topic.mustache"
};
static const unsigned char schema[] = {
#embed "Schema/digest.schema.json"
};
static const unsigned char scaffold_gitattributes[] = {
#embed "Scaffold/.gitattributes"
};
static const unsigned char scaffold_gitignore[] = {
#embed "Scaffold/.gitignore"
};
static const unsigned char scaffold_Content_harbour_post_ferry_md[] = {
#embed "Scaffold/Content/harbour-post/ferry.md"
};
static const unsigned char scaffold_Content_site_yaml[] = {
#embed "Scaffold/Content/site.yaml"
};
static const unsigned char scaffold_Content_valley_courier_ferry_md[] = {
#embed "Scaffold/Content/valley-courier/ferry.md"
};
static const unsigned char scaffold_README_md[] = {
#embed "Scaffold/README.md"
};

#define FILE_OF(path, bytes) {path, bytes, sizeof bytes}

static const struct embedded_file theme[] = {
    FILE_OF("404.mustache", theme_404_mustache),
    FILE_OF("about.mustache", theme_about_mustache),
    FILE_OF("article.mustache", theme_article_mustache),
    FILE_OF("assets/broadsheet.css", theme_assets_broadsheet_css),
    FILE_OF("assets/broadsheet.js", theme_assets_broadsheet_js),
    FILE_OF("assets/head/reading.js", theme_assets_head_reading_js),
    FILE_OF("assets/icon.svg", theme_assets_icon_svg),
    FILE_OF("assets/pages/search.js", theme_assets_pages_search_js),
    FILE_OF("base.mustache", theme_base_mustache),
    FILE_OF("edition.mustache", theme_edition_mustache),
    FILE_OF("editions.mustache", theme_editions_mustache),
    FILE_OF("email.mustache", theme_email_mustache),
    FILE_OF("epub-base.mustache", theme_epub_base_mustache),
    FILE_OF("epub-chapter.mustache", theme_epub_chapter_mustache),
    FILE_OF("epub-front.mustache", theme_epub_front_mustache),
    FILE_OF("epub.css", theme_epub_css),
    FILE_OF("further.mustache", theme_further_mustache),
    FILE_OF("index.mustache", theme_index_mustache),
    FILE_OF("name.mustache", theme_name_mustache),
    FILE_OF("partials/article-line.mustache", theme_partials_article_line_mustache),
    FILE_OF("partials/edition-links.mustache", theme_partials_edition_links_mustache),
    FILE_OF("partials/email-line.mustache", theme_partials_email_line_mustache),
    FILE_OF("partials/epub-line.mustache", theme_partials_epub_line_mustache),
    FILE_OF("partials/feeds.mustache", theme_partials_feeds_mustache),
    FILE_OF("partials/labels.mustache", theme_partials_labels_mustache),
    FILE_OF("partials/marked-sentences.mustache", theme_partials_marked_sentences_mustache),
    FILE_OF("partials/pager.mustache", theme_partials_pager_mustache),
    FILE_OF("partials/preview.mustache", theme_partials_preview_mustache),
    FILE_OF("partials/sentence.mustache", theme_partials_sentence_mustache),
    FILE_OF("partials/story-line.mustache", theme_partials_story_line_mustache),
    FILE_OF("partials/story-row.mustache", theme_partials_story_row_mustache),
    FILE_OF("partials/time.mustache", theme_partials_time_mustache),
    FILE_OF("redirect.mustache", theme_redirect_mustache),
    FILE_OF("search.mustache", theme_search_mustache),
    FILE_OF("section.mustache", theme_section_mustache),
    FILE_OF("source.mustache", theme_source_mustache),
    FILE_OF("story.mustache", theme_story_mustache),
    FILE_OF("strings/ar.yaml", theme_strings_ar_yaml),
    FILE_OF("strings/de.yaml", theme_strings_de_yaml),
    FILE_OF("strings/en.yaml", theme_strings_en_yaml),
    FILE_OF("strings/es.yaml", theme_strings_es_yaml),
    FILE_OF("strings/fr.yaml", theme_strings_fr_yaml),
    FILE_OF("strings/zh.yaml", theme_strings_zh_yaml),
    FILE_OF("thread.mustache", theme_thread_mustache),
    FILE_OF("topic.mustache", theme_topic_mustache),
    FILE_OF("digest.schema.json", schema),
};

static const struct embedded_file scaffold[] = {
    FILE_OF(".gitattributes", scaffold_gitattributes),
    FILE_OF(".gitignore", scaffold_gitignore),
    FILE_OF("Content/harbour-post/ferry.md", scaffold_Content_harbour_post_ferry_md),
    FILE_OF("Content/site.yaml", scaffold_Content_site_yaml),
    FILE_OF("Content/valley-courier/ferry.md", scaffold_Content_valley_courier_ferry_md),
    FILE_OF("README.md", scaffold_README_md),
};

const struct embedded_file *embedded_theme(size_t *count) {
  *count = sizeof theme / sizeof theme[0];
  return theme;
}

const struct embedded_file *embedded_scaffold(size_t *count) {
  *count = sizeof scaffold / sizeof scaffold[0];
  return scaffold;
}
