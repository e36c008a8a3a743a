// The bindings, one file a subject. Each registers its types and adds its functions to the table of
// globals on top of the stack.
#pragma once

#include "lua/handle.hpp"

namespace toets::lua {

void bind_decimal(lua_State* L);
void bind_date(lua_State* L);
void bind_model(lua_State* L);
void bind_form(lua_State* L);
void bind_statement(lua_State* L);
void bind_re(lua_State* L);

// ---- values shared by the bindings -----------------------------------------------------------

/// A sum of figures and mentions with coefficients, as a linear form. Its terms stand behind it in the same
/// block, so that Lua counts their memory.
struct Form {
  std::size_t count;
  std::span<Term> terms() { return {reinterpret_cast<Term*>(this + 1), count}; }
};
static_assert(sizeof(Form) % alignof(Term) == 0);

/// A handle: index of a record of the report it was made for. That of a report is the document among those that are
/// compared, as in places.
template <int Tag>
struct Handle {
  std::uint32_t generation;
  Index index;
};
using ReportHandle = Handle<0>;
using NodeHandle = Handle<1>;
using TableHandle = Handle<2>;
using TextHandle = Handle<3>;
using MentionHandle = Handle<4>;
using FieldHandle = Handle<5>;
using ReferenceHandle = Handle<6>;
/// Its index is a position in the list of counterparts.
using CounterpartHandle = Handle<7>;

struct ColumnHandle {
  std::uint32_t generation;
  Index table;
  std::int32_t column;
};

/// A coordinate of a table; `cell` is none where the table leaves the row out.
struct FigureHandle {
  std::uint32_t generation;
  Index table;
  Index cell;
  std::string_view section; ///< of the vocabulary or the report: outlives the handle
  std::string_view row;
  std::int32_t column;
};

struct PlaceHandle {
  std::uint32_t generation;
  Place place;
  Index node; ///< the node it belongs to, or none
  Index text; ///< the text it stands in, or none
};

/// A word of the model, written in the reader's language.
struct TermWord {
  std::string word;
  std::size_t held_bytes = 0;
};

template <>
inline constexpr const char* type_name<Decimal> = "toets.Decimal";
template <>
inline constexpr const char* type_name<Day> = "toets.Date";
template <>
inline constexpr const char* type_name<Form> = "toets.Form";
template <>
inline constexpr const char* type_name<ReportHandle> = "toets.Report";
template <>
inline constexpr const char* type_name<NodeHandle> = "toets.Node";
template <>
inline constexpr const char* type_name<TableHandle> = "toets.Table";
template <>
inline constexpr const char* type_name<ColumnHandle> = "toets.Column";
template <>
inline constexpr const char* type_name<FigureHandle> = "toets.Figure";
template <>
inline constexpr const char* type_name<TextHandle> = "toets.Text";
template <>
inline constexpr const char* type_name<MentionHandle> = "toets.Mention";
template <>
inline constexpr const char* type_name<FieldHandle> = "toets.Field";
template <>
inline constexpr const char* type_name<ReferenceHandle> = "toets.Reference";
template <>
inline constexpr const char* type_name<CounterpartHandle> = "toets.Counterpart";
template <>
inline constexpr const char* type_name<PlaceHandle> = "toets.Span";
template <>
inline constexpr const char* type_name<TermWord> = "toets.Term";
template <>
inline constexpr const char* type_name<StatedRelation> = "toets.Relation";
template <>
inline constexpr const char* type_name<StatedFinding> = "toets.Finding";
template <>
inline constexpr const char* type_name<StatedOutcome> = "toets.Outcome";

inline const Context& context(lua_State* L) { return LuaState::of(L).context(); }
inline const Report& report(lua_State* L) { return *context(L).report; }

/// The handle at `index`, of the report that is being checked now.
template <class H>
H& check_handle(lua_State* L, int index) {
  H& handle = check<H>(L, index);
  if (handle.generation != LuaState::of(L).generation())
    luaL_error(L, "this %s belongs to a report that is no longer there", type_name<H> + 6);
  return handle;
}

template <class H>
int push_handle(lua_State* L, Index index) {
  if (index == none) {
    lua_pushnil(L);
  } else {
    push(L, H{LuaState::of(L).generation(), index});
  }
  return 1;
}

/// The operators of a linear form, for everything that can stand in one.
extern const luaL_Reg* const form_operators;

int push_figure(lua_State* L, const FigureHandle& figure);
int push_day(lua_State* L, const std::optional<Day>& day);

/// The number that a figure stands for.
NumberId number_of(lua_State* L, const FigureHandle& figure);
/// What a handle at `index` is about; nothing for values without a place.
std::optional<Subject> subject_at(lua_State* L, int index);
Place place_at(lua_State* L, int index);
/// Whether the value at `index` can stand in a sum.
bool is_form(lua_State* L, int index);
/// `*` of a linear form and a number, whichever side it stands on.
int multiply_form(lua_State* L);
/// Raises "a figure is multiplied by …, not by nil" for the operand at `factor`.
int refuse_factor(lua_State* L, int factor, const char* allowed);
/// `/ // % ^`, which exact numbers do not have.
int refuse_arithmetic(lua_State* L);
/// How many terms the value at `index` has as a linear form. Raises an error for what is none.
std::size_t term_count(lua_State* L, int index);
/// Writes them, times `factor`; returns where the next ones go.
Term* copy_terms(lua_State* L, int index, Term* to, std::int64_t factor);

} // namespace toets::lua
