// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/busy.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Rows that are easy to hit.
class OfferDelegate : public QStyledItemDelegate
{
public:
    OfferDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.scaled(28)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = u"  "_s + option->text;
    }

private:
    const Theme &m_theme;
};

} // namespace

FilterField::FilterField(Program &program, const Theme &theme, Busy &busy, QLatin1String name, const QString &words,
                         QWidget *parent)
    : QLineEdit(parent), m_program(program), m_theme(theme), m_busy(busy)
{
    setObjectName(name);
    setAccessibleName(words);
    m_completer.setModel(&m_offers);
    m_completer.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer.setMaxVisibleItems(12);
    m_completer.setWidget(this);
    m_completer.popup()->setItemDelegate(new OfferDelegate(theme, m_completer.popup()));
    m_completer.popup()->setObjectName(name + "Offers"_L1);
    m_completer.popup()->setAccessibleName(tr("Completions"));
    connect(&m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterField::take);
    connect(this, &QLineEdit::textEdited, this, &FilterField::complete);
}

void FilterField::mark(std::optional<filterwords::Place> place)
{
    m_marked = place;
    QList<QInputMethodEvent::Attribute> attributes;
    if (place) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_theme.colors().redMark);
        format.setForeground(m_theme.colors().redText);
        attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, int(place->begin) - cursorPosition(),
                                                   int(place->length), format);
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
    setProperty("failed", place.has_value());
    update();
}

bool FilterField::event(QEvent *event)
{
    // On X11 a line edit takes Ctrl+E and Ctrl+K for itself (end of line, cut to it); here they export and open the
    // palette.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_E || key->key() == Qt::Key_K)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (m_completer.popup()->isVisible()) {
        const bool chosen = m_completer.popup()->currentIndex().isValid();
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen) {
            event->ignore(); // the popup takes it
            return;
        }
        if (event->key() == Qt::Key_Tab && m_offers.rowCount() > 0) {
            take(m_completer.popup()->currentIndex().isValid() ? m_completer.popup()->currentIndex()
                                                               : m_offers.index(0));
            return;
        }
    }
    if (event->key() == Qt::Key_Backspace && text().isEmpty()) {
        Q_EMIT steppedBack();
        return;
    }
    if (event->key() == Qt::Key_Down && !m_completer.popup()->isVisible())
        complete();
    QLineEdit::keyPressEvent(event);
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer.popup()->hide();
    QLineEdit::focusOutEvent(event);
}

void FilterField::complete()
{
    m_place = domain::completionAt(text(), cursorPosition());
    const int question = ++m_question;
    if (!m_place.valuesOf) {
        QStringList shown;
        QStringList words;
        for (const domain::FilterField field : domain::filterFields()) {
            const QString word = filterFieldWord(field);
            if (m_place.prefix.isEmpty() || !word.startsWith(m_place.prefix, Qt::CaseInsensitive))
                continue;
            const bool compared = domain::isComparedField(field);
            shown << u"%1   %2"_s.arg(word + (compared ? u'>' : u':'), filterwords::field(field));
            words << word + (compared ? u'>' : u':');
        }
        offer(shown, words);
        return;
    }
    const domain::FilterField field = *m_place.valuesOf;
    m_busy.await(m_program.filterValues(field, m_place.prefix), this,
                 [this, question, field](const base::Result<std::vector<storage::ValueCount>> &values) {
                     if (question != m_question || !values)
                         return;
                     QStringList shown;
                     QStringList words;
                     for (const storage::ValueCount &value : *values) {
                         shown << u"%1   %2"_s.arg(filterwords::oneValue(field, value.value),
                                                   words::count(value.lines));
                         words << domain::quoteFilterValue(value.value) + u' ';
                     }
                     if (field == domain::FilterField::Status)
                         addStatuses(shown, words);
                     offer(shown, words);
                 });
}

// Statuses that no line has right now can be asked for as well.
void FilterField::addStatuses(QStringList &shown, QStringList &words) const
{
    for (const domain::LineStatus status : domain::kAllStatuses) {
        const QString word = domain::statusWord(status);
        if (!word.startsWith(m_place.prefix, Qt::CaseInsensitive) || words.contains(word + u' '))
            continue;
        shown << filterwords::oneValue(domain::FilterField::Status, word);
        words << word + u' ';
    }
}

void FilterField::offer(const QStringList &words, const QStringList &replacements)
{
    m_offers.setStringList(words);
    m_replacements = replacements;
    if (words.isEmpty() || !hasFocus()) {
        m_completer.popup()->hide();
        return;
    }
    QRect at = rect().adjusted(0, 0, 0, 3);
    at.setWidth(std::max(260, std::min(at.width(), 420)));
    m_completer.complete(at);
    m_completer.popup()->setCurrentIndex(QModelIndex());
}

void FilterField::take(const QModelIndex &index)
{
    const QString replacement = m_replacements.value(index.row());
    m_completer.popup()->hide();
    if (replacement.isEmpty())
        return;
    const QString before = text();
    setText(before.left(m_place.begin) + replacement + before.mid(m_place.begin + m_place.length));
    setCursorPosition(int(m_place.begin + replacement.size()));
    Q_EMIT textEdited(text());
}

} // namespace ui
